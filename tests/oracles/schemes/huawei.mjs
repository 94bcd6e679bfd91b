// {scheme, method, origin, path, query: [[name, value], ...], headers, body?, sdkDate, accessKey, secretKey,
//  projectId?, securityToken?, regionId?, serviceName?}: path and query decoded, headers as they are on the wire.
import huawei from '@huaweicloud/huaweicloud-sdk-core';

/** Signs as HcClient does before it sends a request. */
export async function sign(question) {
  const credentials = new huawei.BasicCredentials()
    .withAk(question.accessKey)
    .withSk(question.secretKey)
    .withProjectId(question.projectId)
    .withSecurityToken(question.securityToken);
  if (question.scheme === 'V11-HMAC-SHA256') {
    credentials.processDerivedAuthParams(question.serviceName, question.regionId);
    credentials.withDerivedPredicate(() => true);
  }

  const request = {
    endpoint: question.origin,
    url: question.path,
    method: question.method,
    queryParams: toParameters(question.query),
    headers: { 'X-Sdk-Date': question.sdkDate, ...question.headers },
    data: toData(question.body),
  };
  const { headers } = await credentials.processAuthRequest(null, request);
  return { authorization: headers.Authorization, date: headers['X-Sdk-Date'] };
}

// The package takes a repeated name as one name with an array. Without a prototype, "__proto__" is a name like any
// other.
function toParameters(pairs) {
  const parameters = Object.create(null);
  for (const [name, value] of pairs) {
    (parameters[name] ??= []).push(value);
  }

  return parameters;
}

// The package hashes JSON.stringify(data), so a body that is no such text is told as the string it is.
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
