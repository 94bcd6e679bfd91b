// The packages return signatures alone. What they hash on the way is seen here, so that a disagreement can be read: the
// last text that was hashed is the canonical request, the last that was authenticated the string to sign.
import crypto from 'node:crypto';

let hashed;
let authenticated;

crypto.createHash = recording(crypto.createHash, (text) => (hashed = text));
crypto.createHmac = recording(crypto.createHmac, (text) => (authenticated = text));

/** Returns what the action returns, and the texts it hashed. */
export async function recorded(action) {
  hashed = authenticated = undefined;
  const answer = await action();
  return { ...answer, canonicalRequest: hashed, stringToSign: authenticated };
}

// Texts only: the derivation of a key hashes buffers, and no key is recorded.
function recording(create, record) {
  return (...args) => {
    const hash = create(...args);
    const update = hash.update;
    hash.update = (data, ...rest) => {
      if (typeof data === 'string') {
        record(data);
      }

      return update.call(hash, data, ...rest);
    };
    return hash;
  };
}
