// The packages return only signatures. This module records the texts that they hash, so that a difference can be
// explained. The last text that was hashed is the canonical request. The last text that was authenticated is the string
// to sign.
import crypto from 'node:crypto';

let hashed;
let authenticated;

crypto.createHash = recording(crypto.createHash, (text) => (hashed = text));
crypto.createHmac = recording(crypto.createHmac, (text) => (authenticated = text));

/** Returns the result of an action and the texts that it hashed. */
export async function recorded(action) {
  hashed = authenticated = undefined;
  const result = await action();
  return { ...result, canonicalRequest: hashed, stringToSign: authenticated };
}

// Only texts are recorded. The derivation of a key hashes buffers, so no key is recorded.
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
