// {scheme, time, accessKey, secretKey}: API key and shared key; nothing of the request is signed.
import licenseSpring from '@licensespring/node-sdk';
import { at } from '../clock.mjs';

/** Signs as every call of the package's LicenseAPI does. */
export async function sign(question) {
  const api = new licenseSpring.LicenseAPI({
    appName: 'oracle',
    appVersion: '1.0',
    productCode: 'oracle',
    apiKey: question.accessKey,
    sharedKey: question.secretKey,
  });
  const headers = await at(question.time, () => api.service.generateLicenseAPIAuthHeaders());
  return { authorization: headers.Authorization, date: headers.Date };
}
