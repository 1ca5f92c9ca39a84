import { crc32, deflateRawSync } from "node:zlib";

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

/** Signatures and fixed fields of the format (PKWARE APPNOTE 6.3.3, sections 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** Names in UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980: the same content gives the same bytes. */
const DAY = 0x21;

/** The fields that the two headers of an entry share. */
function sharedFields(name: Buffer, content: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  [VERSION, UTF8, DEFLATED, 0, DAY].forEach((value, place) => void fields.writeUInt16LE(value, place * 2));
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const number32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, place) => void bytes.writeUInt32LE(value, place * 4));
  return bytes;
};

/** An archive of texts in the ZIP format; less than 4 GB. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const [name, content] = [Buffer.from(entry.name), Buffer.from(entry.text)];
    const packed = deflateRawSync(content);
    const shared = sharedFields(name, content, packed);
    const local = Buffer.concat([number32(LOCAL), shared, name, packed]);
    const version = Buffer.from([VERSION, 0]);
    directory.push(number32(CENTRAL), version, shared, Buffer.alloc(10), number32(offset), name);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, number32(END), end]);
}
