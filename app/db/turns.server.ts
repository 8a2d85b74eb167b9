/** The write door stayed taken for longer than a person can be made to wait. */
export class DatabaseBusy extends Error {
  override name = "DatabaseBusy";
}

type Waiting = { start: () => void; giveUp: NodeJS.Timeout };

/** One at a time, first come, first served; who waits too long is sent away. */
export class Turns {
  #taken = false;
  #waiting: Waiting[] = [];

  async run<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
    await this.#take(patienceMs);
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #take(patienceMs: number): Promise<void> {
    if (!this.#taken) {
      this.#taken = true;
      return Promise.resolve();
    }
    return new Promise((start, reject) => {
      const giveUp = setTimeout(() => {
        this.#waiting = this.#waiting.filter((other) => other.giveUp !== giveUp);
        reject(new DatabaseBusy(`no turn to write within ${patienceMs} ms (is a write waiting inside another write?)`));
      }, patienceMs);
      this.#waiting.push({ start, giveUp });
    });
  }

  #next() {
    const next = this.#waiting.shift();
    if (!next) {
      this.#taken = false;
      return;
    }
    clearTimeout(next.giveUp);
    next.start();
  }
}
