// Reads one question per line as JSON and answers each with one line, in order:
//   {"scheme": "...", "method": "...", ...}
//   {"authorization": "...", "date": "...", "canonicalRequest": "...", "stringToSign": "..."} or {"error": "..."}
// What a question holds is said in schemes/. Nothing is sent anywhere.
import { createInterface } from 'node:readline';

// Answers alone may stand on the standard output, whatever a package prints.
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
  const question = JSON.parse(line);
  let answer;
  try {
    answer = await recorded(() => schemes[question.scheme](question));
  } catch (error) {
    answer = { error: String(error?.stack ?? error) };
  }

  process.stdout.write(JSON.stringify(answer) + '\n');
}
