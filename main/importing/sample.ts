import sample from '../../assets/sample/sample.json';
import type { Snapshot } from '../../shared/domain/article';
import { blockId } from '../../shared/domain/ids';
import { freshSample, sampleFile } from '../../shared/domain/sample';

/** The sample article with fresh block ids; the bundle carries its words. */
export function sampleSnapshot(newId: () => string): Snapshot {
  return freshSample(sampleFile.parse(sample), () => blockId.parse(newId()));
}

/** Her notes beside the sample. */
export function sampleNotes(): string {
  return sampleFile.parse(sample).notes;
}
