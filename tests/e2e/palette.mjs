// Pictures as PNG files of few colours, a third of the bytes: what is left out is less than a comparison tolerates.
import { crc32, deflateSync } from "node:zlib";

const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/// The PNG file of opaque pixels in RGBA: the most frequent colours, and for any other one the nearest of them.
export function encode({ width, height, data }) {
  const colours = [];
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    colours.push(colour);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, COLOURS).map(([colour]) => colour);
  const indices = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter, none
  colours.forEach((colour, at) => (rows[at + Math.floor(at / width) + 1] = indices.get(colour)));
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]); // eight bits, with a palette
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const entries = Buffer.from(palette.flatMap(channels));
  const chunks = [["IHDR", header], ["PLTE", entries], ["IDAT", deflateSync(rows, { level: 9 })], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([SIGNATURE, ...chunks.map(([type, bytes]) => chunk(type, bytes))]);
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function nearest(palette, colour) {
  const distance = (other) => {
    const [from, to] = [channels(colour), channels(other)];
    return from.reduce((sum, channel, at) => sum + (channel - to[at]) ** 2, 0);
  };
  let best = 0;
  palette.forEach((other, at) => (best = distance(other) < distance(palette[best]) ? at : best));
  return best;
}

function chunk(type, bytes) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), bytes]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(bytes.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
