import type { CaptureMade, CapturePart } from '../../shared/domain/capture';
import type { ArticleId } from '../../shared/domain/ids';
import { canonicalAddress } from '../../shared/text/address';
import type { Library } from '../library/library';
import type { Visit } from './visit';

/** For whom a page is captured, and when it was there. */
export interface CaptureOccasion {
  readonly articleId: ArticleId | null;
  readonly requestedAddress: string;
  readonly capturedAt: string;
}

/** Keeps what a visit brought: files first, then the source, then the entry that names them. */
export async function keepCapture(
  library: Library,
  occasion: CaptureOccasion,
  visit: Visit,
): Promise<CaptureMade> {
  const files = await keepFiles(library, visit);
  const address = canonicalAddress(occasion.requestedAddress) ?? occasion.requestedAddress;
  const source = await library.sources.findOrMake(address, visit.pageName);
  if (visit.pageName && source.name !== visit.pageName) {
    await library.sources.save(source.id, { name: visit.pageName });
  }
  const made: CaptureMade = {
    sourceId: source.id,
    ...occasion,
    finalAddress: visit.finalAddress,
    status: visit.status,
    mediaType: visit.mediaType,
    pageName: visit.pageName,
    files,
  };
  await library.record.append('captureMade', made, library.house().zone);
  return made;
}

async function keepFiles(library: Library, visit: Visit): Promise<CaptureMade['files']> {
  const { bytes, text, pdf, mediaType } = visit;
  const kept = async (part: CapturePart, content: Uint8Array, ext: string, type: string) => ({
    part,
    object: await library.objects.keep(content, ext, type),
  });
  return [
    await kept('bytes', bytes, extensionFor(mediaType), mediaType),
    ...(text === null
      ? []
      : [await kept('text', new TextEncoder().encode(text), 'txt', 'text/plain; charset=utf-8')]),
    ...(pdf === null ? [] : [await kept('pdf', pdf, 'pdf', 'application/pdf')]),
  ];
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'application/json': 'json',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

const extensionFor = (mediaType: string): string =>
  EXTENSIONS[(mediaType.split(';')[0] ?? '').trim().toLowerCase()] ?? 'bin';
