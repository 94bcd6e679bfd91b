// {scheme, method, origin, path, query: [[name, value], ...], headers, body?, sdkDate, accessKey, secretKey,
//  projectId?, securityToken?, regionId?, serviceName?}. Path and query are decoded. Headers are as they are sent.
import huawei from '@huaweicloud/huaweicloud-sdk-core';

/** Signs as HcClient does before it sends a request. */
export async function sign(input) {
  const credentials = new huawei.BasicCredentials()
    .withAk(input.accessKey)
    .withSk(input.secretKey)
    .withProjectId(input.projectId)
    .withSecurityToken(input.securityToken);
  if (input.scheme === 'V11-HMAC-SHA256') {
    credentials.processDerivedAuthParams(input.serviceName, input.regionId);
    credentials.withDerivedPredicate(() => true);
  }

  const request = {
    endpoint: input.origin,
    url: input.path,
    method: input.method,
    queryParams: toParameters(input.query),
    headers: { 'X-Sdk-Date': input.sdkDate, ...input.headers },
    data: toData(input.body),
  };
  const { headers } = await credentials.processAuthRequest(null, request);
  return { authorization: headers.Authorization, date: headers['X-Sdk-Date'] };
}

// The package takes a repeated name as one name with an array. In an object without a prototype, "__proto__" is a
// normal name.
function toParameters(pairs) {
  const parameters = Object.create(null);
  for (const [name, value] of pairs) {
    (parameters[name] ??= []).push(value);
  }

  return parameters;
}

// The package hashes JSON.stringify(data). A body that is not the text of an object is passed as a string.
function toData(body) {
  if (!body) {
    return undefined;
  }

  try {
    const data = JSON.parse(body);
    return data !== null && typeof data === 'object' && JSON.stringify(data) === body ? data : body;
  } catch {
    return body;
  }
}
