// {scheme, time, accessKey, secretKey}. The keys are the API key and the shared key. No part of the request is signed.
import licenseSpring from '@licensespring/node-sdk';
import { at } from '../clock.mjs';

/** Signs like every call of the package's LicenseAPI. */
export async function sign(input) {
  const api = new licenseSpring.LicenseAPI({
    appName: 'oracle',
    appVersion: '1.0',
    productCode: 'oracle',
    apiKey: input.accessKey,
    sharedKey: input.secretKey,
  });
  const headers = await at(input.time, () => api.service.generateLicenseAPIAuthHeaders());
  return { authorization: headers.Authorization, date: headers.Date };
}
