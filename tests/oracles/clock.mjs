// The packages of Qiniu and LicenseSpring read the time from Date. This module makes it constant.
const SystemDate = globalThis.Date;

/** Runs an action while Date shows a given time, in milliseconds since 1970. */
export async function at(time, action) {
  globalThis.Date = class extends SystemDate {
    constructor(...args) {
      super(...(args.length > 0 ? args : [time]));
    }

    static now() {
      return time;
    }
  };
  try {
    return await action();
  } finally {
    globalThis.Date = SystemDate;
  }
}
