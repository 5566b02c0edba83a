import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { backupHeader, type BackupHeader } from '../../shared/domain/backup';
import { fail } from '../../shared/errors/failure';
import { canonicalJson } from '../../shared/text/canonical';
import { parsed } from '../storage/chain';
import { byteReader, type ByteReader } from './byteReader';
import { BackupRefusal } from './refusal';

// The format is in docs/backup-format.md. Chunks are sealed as age does it (STREAM): each carries its place and whether it
// is the last, so that none can be left out, moved or taken from another backup.
const MAGIC = 'stet backup\n';
const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const LINE_LIMIT = 1024;
const USUAL_COST = 17;

/** What a backup is sealed with. */
export interface Sealing {
  readonly passphrase: string;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Base-two logarithm of scrypt's N; 17 takes 128 MB and about half a second. Only tests take less. */
  readonly cost?: number;
}

/** The bytes of a sealed file: a header in the clear, then encrypted chunks. */
export async function* seal(
  pieces: AsyncIterable<Uint8Array>,
  { passphrase, randomBytes, cost = USUAL_COST }: Sealing,
): AsyncGenerator<Uint8Array> {
  const facts = { v: 1, cost, salt: Buffer.from(randomBytes(32)).toString('hex') } as const;
  const keys = await keysOf(passphrase, facts);
  const head = `${MAGIC}${canonicalJson({ ...facts, proof: proofOf(keys, facts).toString('hex') })}\n`;
  yield Buffer.from(`${head}${sumOf(head)}\n`, 'utf8');

  const plain = byteReader(pieces);
  try {
    for (let place = 0, isLast = false; !isLast; place++) {
      const chunk = await plain.take(CHUNK_BYTES);
      isLast = await plain.isAtEnd();
      const cipher = createCipheriv('aes-256-gcm', keys.payload, nonceOf(place, isLast));
      yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    }
  } finally {
    await plain.close();
  }
}

/** The bytes that were sealed; ends in a refusal where the passphrase is wrong or one bit is not as it was written. */
export async function* unseal(
  pieces: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const sealed = byteReader(pieces);
  try {
    const { payload } = await unlock(sealed, passphrase);
    for (let place = 0, isLast = false; !isLast; place++) {
      const chunk = await sealed.take(CHUNK_BYTES + TAG_BYTES);
      isLast = await sealed.isAtEnd();
      yield openChunk(chunk, payload, nonceOf(place, isLast));
    }
  } finally {
    await sealed.close();
  }
}

/** Refuses a file that is no backup of ours, a damaged head, and a wrong passphrase; reads no further. */
export async function tryPassphrase(pieces: AsyncIterable<Uint8Array>, passphrase: string): Promise<void> {
  const sealed = byteReader(pieces);
  try {
    await unlock(sealed, passphrase);
  } finally {
    await sealed.close();
  }
}

interface Keys {
  readonly payload: Buffer;
  readonly proof: Buffer;
}

async function unlock(sealed: ByteReader, passphrase: string): Promise<Keys> {
  const magic = (await sealed.take(MAGIC.length)).toString('latin1');
  if (magic !== MAGIC) throw new BackupRefusal(fail('backupUnknown').failure);
  const line = await sealed.line(LINE_LIMIT);
  const sum = await sealed.line(LINE_LIMIT);
  if (
    line === null ||
    sum?.toString('latin1') !== sumOf(Buffer.concat([Buffer.from(magic), line, NEWLINE]))
  ) {
    throw damaged();
  }
  const { proof, ...facts } = headerOf(parsed(line));
  const keys = await keysOf(passphrase, facts);
  if (timingSafeEqual(proofOf(keys, facts), Buffer.from(proof, 'hex'))) return keys;
  throw new BackupRefusal(fail('backupWrongPassphrase').failure);
}

const NEWLINE = Buffer.from('\n');

function headerOf(value: unknown): BackupHeader {
  const read = backupHeader.safeParse(value);
  if (read.success) return read.data;
  // Its sum is right, so that it was written so: by a Stet that knows more.
  throw new BackupRefusal(fail('backupNewer').failure);
}

type Facts = Omit<BackupHeader, 'proof'>;

/** A letter may be typed in more than one way (é as one sign or two): NFKC makes them one. */
function keysOf(passphrase: string, { salt, cost }: Facts): Promise<Keys> {
  const N = 2 ** cost;
  const options = { N, r: 8, p: 1, maxmem: 256 * N * 8 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 64, options, (error, key) => {
      if (error) reject(error);
      else resolve({ payload: key.subarray(0, 32), proof: key.subarray(32) });
    });
  });
}

const proofOf = ({ proof }: Keys, facts: Facts): Buffer =>
  createHmac('sha256', proof).update(canonicalJson(facts)).digest();

const sumOf = (head: string | Uint8Array): string => createHash('sha256').update(head).digest('hex');

/** Eleven bytes of place, and one that says whether it is the last. The key is another one for each file. */
function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(place, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function openChunk(chunk: Buffer, key: Buffer, nonce: Buffer): Buffer {
  if (chunk.byteLength < TAG_BYTES) throw damaged();
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAuthTag(chunk.subarray(-TAG_BYTES));
  const plain = decipher.update(chunk.subarray(0, -TAG_BYTES));
  try {
    decipher.final();
    return plain;
  } catch {
    throw damaged();
  }
}

/** For a backup that is not as it was written. */
export const damaged = (): BackupRefusal => new BackupRefusal(fail('backupDamaged').failure);
