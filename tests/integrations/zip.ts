import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc32";

/** An entry as it stands in the file. What it says of its size may be a lie. */
export type RawEntry = { name: string; method: 0 | 8; data: Buffer; size: number; crc: number };

export function rawEntry(name: string, content: string | Buffer, method: 0 | 8 = 8): RawEntry {
  const raw = Buffer.from(content);
  return { name, method, data: method === 0 ? raw : deflateRawSync(raw), size: raw.length, crc: crc32(raw) };
}

/** A zip of these entries, the first stored as it is (OpenDocument wants its mimetype so), the others deflated. */
export function zipOf(entries: Record<string, string>, { encrypted = false } = {}): Buffer {
  const raw = Object.entries(entries).map(([name, text], i) => rawEntry(name, text, i === 0 ? 0 : 8));
  // Encryption writes twelve bytes of its own before the content.
  const shut = raw.map((entry) => ({ ...entry, data: Buffer.concat([Buffer.alloc(12, 7), entry.data]) }));
  return zipFrom(encrypted ? shut : raw, { flags: encrypted ? 1 : 0 });
}

export function zipFrom(entries: readonly RawEntry[], { flags = 0 } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, method, data, size, crc } of entries) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}
