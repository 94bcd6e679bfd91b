// Runs WireMock with the given arguments until the standard input is closed. That happens also when the tests are killed,
// so no server is ever left behind.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('node_modules/wiremock/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', folder)));
const jar = fileURLToPath(new URL(`build/wiremock-standalone-${version}.jar`, folder));

// A server of some seconds is never worth optimising.
const server = spawn('java', ['-XX:TieredStopAtLevel=1', '-jar', jar, ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.on('exit', (code) => process.exit(code ?? 0));
process.stdin.resume().on('close', () => server.kill('SIGKILL'));
