// Reads one input per line as JSON and writes one result per line, in the same order:
//   {"scheme": "...", "method": "...", ...}
//   {"authorization": "...", "date": "...", "canonicalRequest": "...", "stringToSign": "..."} or {"error": "..."}
// The files of schemes/ document the fields of an input. Nothing is sent to a server.
import { createInterface } from 'node:readline';

// Only results are written to the standard output. What a package prints is written to the standard error.
console.log = console.error;

const { sign: huawei } = await import('./schemes/huawei.mjs');
const { sign: licenseSpring } = await import('./schemes/licensespring.mjs');
const { signV2: qiniu, signQBox: qbox } = await import('./schemes/qiniu.mjs');
const { recorded } = await import('./recorder.mjs');

const schemes = {
  'SDK-HMAC-SHA256': huawei,
  'V11-HMAC-SHA256': huawei,
  Qiniu: qiniu,
  QBox: qbox,
  LicenseSpring: licenseSpring,
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const input = JSON.parse(line);
  let result;
  try {
    result = await recorded(() => schemes[input.scheme](input));
  } catch (error) {
    result = { error: String(error?.stack ?? error) };
  }

  process.stdout.write(JSON.stringify(result) + '\n');
}
