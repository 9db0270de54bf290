import { crc32, deflateSync } from 'node:zlib';
import type { Image } from '../card.ts';
import type { Dated } from '../dates.ts';

/** In pixels: fine enough for one in a hundred, and as high as a line of text where a card is wide. */
const WIDTH = 400;
const HEIGHT = 8;
const DEPTH_AND_COLOURS = [1, 3, 0, 0, 0];
/** Done, and to come: three times as bright or dark as both a white card and a dark one; the latter lets these through. */
const COLOURS = [0x2e, 0x9e, 0x3f, 0x80, 0x80, 0x80];
const OPACITY = [0xff, 0x60];
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** One for each step, made when it is first shown. */
const DRAWN = new Map<number, Image['url']>();

/**
 * How much of something is done, from 0 to 1. Cards of 1.5 have no bar of their own, what fills containers is so pale in
 * Teams that it is hardly seen, and a bar of characters is spelt out by whoever reads aloud: so it is a picture, which
 * travels in the card and says what it shows.
 */
export function bar(done: number, { reader }: Dated): Image {
  const share = Math.min(1, Math.max(0, done));
  // Neither begun nor done looks like it before it is.
  const steps = Math.round(share * 100);
  const shown = share === 0 || share === 1 ? steps : Math.min(99, Math.max(1, steps));
  return {
    type: 'Image',
    url: pictureOf(shown),
    altText: new Intl.NumberFormat(reader.locale, { style: 'percent' }).format(shown / 100),
    size: 'Stretch',
    spacing: 'Small',
  };
}

function pictureOf(steps: number): Image['url'] {
  const known = DRAWN.get(steps);
  if (known !== undefined) return known;
  const drawn: Image['url'] = `data:image/png;base64,${png(Math.round((steps * WIDTH) / 100)).toString('base64')}`;
  DRAWN.set(steps, drawn);
  return drawn;
}

/** PNG, one bit a pixel: `filled` pixels of each line are done. */
function png(filled: number): Buffer {
  const line = Buffer.alloc(1 + WIDTH / 8);
  for (let x = filled; x < WIDTH; x++) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  const size = Buffer.alloc(8);
  size.writeUInt32BE(WIDTH, 0);
  size.writeUInt32BE(HEIGHT, 4);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', Buffer.concat([size, Buffer.from(DEPTH_AND_COLOURS)])),
    chunk('PLTE', Buffer.from(COLOURS)),
    chunk('tRNS', Buffer.from(OPACITY)),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: HEIGHT }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
