// {scheme, method, url, headers, contentType?, body?, time, signTimestamp, accessKey, secretKey}. All values are as
// they are sent.
import qiniu from 'qiniu';
import { at } from '../clock.mjs';

/** Signs with the middleware of the package's HttpClient. */
export async function signV2(input) {
  const mac = new qiniu.auth.digest.Mac(input.accessKey, input.secretKey, {
    disableQiniuTimestampSignature: !input.signTimestamp,
  });
  const headers = { ...input.headers };
  const request = {
    url: input.url,
    urllibOptions: { method: input.method, headers, contentType: input.contentType, content: input.body },
  };
  const middleware = new qiniu.httpc.middleware.QiniuAuthMiddleware({ mac });
  await at(input.time, () => middleware.send(request, async () => {}));
  return { authorization: headers.Authorization, date: headers['X-Qiniu-Date'] };
}

/** Signs with the function that the package uses for CDN requests and callbacks. */
export function signQBox(input) {
  const mac = new qiniu.auth.digest.Mac(input.accessKey, input.secretKey);
  return { authorization: qiniu.util.generateAccessToken(mac, input.url, input.body) };
}
