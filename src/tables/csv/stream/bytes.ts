/** Why a text cannot be read as a stream; read whole it may be readable, and what is wrong with it is then said. */
export class StreamUnfit extends Error {}

/** Bytes that have been given and not yet been read, in one buffer that is used over and over. */
export class Window {
  #buffer = new Uint8Array(4 * 1024 * 1024);
  #from = 0;
  #to = 0;

  get bytes(): Uint8Array {
    return this.#buffer.subarray(this.#from, this.#to);
  }

  add(block: Uint8Array): void {
    const held = this.bytes;
    if (this.#to + block.length > this.#buffer.length) {
      if (held.length + block.length > this.#buffer.length) {
        const larger = new Uint8Array(2 * (held.length + block.length));
        larger.set(held);
        this.#buffer = larger;
      } else this.#buffer.copyWithin(0, this.#from, this.#to);
      [this.#from, this.#to] = [0, held.length];
    }
    this.#buffer.set(block, this.#to);
    this.#to += block.length;
  }

  drop(bytes: number): void {
    this.#from += bytes;
  }
}

/** Holds a text against UTF-8 as it streams by. */
export class Utf8Check {
  /** Small pieces: what is decoded is thrown away at once. */
  static readonly #PIECE = 64 * 1024;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });

  check(block: Uint8Array): void {
    for (let at = 0; at < block.length; at += Utf8Check.#PIECE)
      this.#decode(block.subarray(at, at + Utf8Check.#PIECE));
  }

  finish(): void {
    this.#decode();
  }

  #decode(bytes?: Uint8Array): void {
    let decoded: string;
    try {
      decoded = this.#decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new StreamUnfit("the text is not UTF-8 throughout");
    }
    if (decoded.includes("\0")) throw new StreamUnfit("the text holds NUL characters");
  }
}
