import { err, ok, type Result } from '@/lib/core/result.ts';
import { stillCopy } from './still-copy.ts';

/** Pixels of the picture for one of the page: sharp on any screen. */
const SHARPNESS = 2;
/** What canvases of all browsers can hold: pixels on a side, and in all. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 100_000_000;
/** Space around what is drawn, in pixels of the page. */
const MARGIN = 24;

export type PictureFailure = { readonly kind: 'too-large' | 'not-drawn' };

/**
 * Draw an element as it stands on the page, as a PNG. Nothing leaves the page: the copy is drawn
 * from an address that holds it whole.
 */
export async function drawPicture(element: HTMLElement): Promise<Result<Blob, PictureFailure>> {
  const width = Math.ceil(widthOf(element)) + 2 * MARGIN;
  const frame = framed(element, width);
  const height = heightOf(frame);
  const scale = Math.min(
    SHARPNESS,
    LONGEST_SIDE / Math.max(width, height),
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
  // Below this, its words could not be read.
  if (scale < 0.5) return err({ kind: 'too-large' });
  const picture = await load(drawingOf(frame, width, height));
  const blob = picture && (await painted(picture, width * scale, height * scale));
  return blob ? ok(blob) : err({ kind: 'not-drawn' });
}

/** Its columns may scroll: the picture shows them all. */
const widthOf = (element: HTMLElement): number =>
  Math.max(
    element.getBoundingClientRect().width,
    ...[...element.querySelectorAll('*')].map(({ scrollWidth }) => scrollWidth),
  );

function framed(element: HTMLElement, width: number): HTMLElement {
  const frame = document.createElement('div');
  frame.setAttribute(
    'style',
    `box-sizing:border-box;width:${width}px;padding:${MARGIN}px;background:${groundColor()}`,
  );
  frame.append(stillCopy(element));
  return frame;
}

/** The color behind the page: its body may let that of the root shine through. */
function groundColor(): string {
  const colors = [document.body, document.documentElement].map(
    (element) => getComputedStyle(element).backgroundColor,
  );
  return colors.find((color) => !/^(?:transparent|rgba\(.*, 0\))$/.test(color)) ?? 'white';
}

/** How high it becomes: long lines of code are broken in the copy. */
function heightOf(frame: HTMLElement): number {
  const place = document.createElement('div');
  place.setAttribute('style', 'position:absolute;inset:0 auto auto 0;visibility:hidden');
  place.setAttribute('aria-hidden', 'true');
  place.append(frame);
  document.body.append(place);
  const { height } = frame.getBoundingClientRect();
  place.remove();
  return Math.ceil(height);
}

function drawingOf(frame: HTMLElement, width: number, height: number): string {
  const body = new XMLSerializer().serializeToString(frame);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${body}</foreignObject></svg>`;
}

/** Characters that XML cannot hold, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Null where the browser cannot draw it. */
async function load(drawing: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.replace(NOT_XML, ''))}`;
  return image.decode().then(
    () => image,
    () => null,
  );
}

function painted(image: HTMLImageElement, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // A browser that takes the drawing for foreign refuses to hand its pixels out.
  return new Promise((resolve) => {
    try {
      canvas.toBlob(resolve, 'image/png');
    } catch {
      resolve(null);
    }
  });
}
