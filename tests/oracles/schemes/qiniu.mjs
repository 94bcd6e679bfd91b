// {scheme, method, url, headers, contentType?, body?, time, signTimestamp, accessKey, secretKey}: all as it is on the
// wire.
import qiniu from 'qiniu';
import { at } from '../clock.mjs';

/** Signs as the package's HttpClient does, through its middleware. */
export async function signV2(question) {
  const mac = new qiniu.auth.digest.Mac(question.accessKey, question.secretKey, {
    disableQiniuTimestampSignature: !question.signTimestamp,
  });
  const headers = { ...question.headers };
  const request = {
    url: question.url,
    urllibOptions: { method: question.method, headers, contentType: question.contentType, content: question.body },
  };
  const middleware = new qiniu.httpc.middleware.QiniuAuthMiddleware({ mac });
  await at(question.time, () => middleware.send(request, async () => {}));
  return { authorization: headers.Authorization, date: headers['X-Qiniu-Date'] };
}

/** Signs with the function the package's CDN and callback code calls. */
export function signQBox(question) {
  const mac = new qiniu.auth.digest.Mac(question.accessKey, question.secretKey);
  return { authorization: qiniu.util.generateAccessToken(mac, question.url, question.body) };
}
