// Qiniu's and LicenseSpring's packages take the time from Date: here it stands still.
const SystemDate = globalThis.Date;

/** Runs an action at a time, given in milliseconds since 1970. */
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
