import { create } from 'zustand';
import type { Fields } from '../../../shared/domain/article';
import type { BlockId } from '../../../shared/domain/ids';
import type { ImportProposal } from '../../../shared/domain/importing';
import type { Failure } from '../../../shared/errors/failure';
import { createArticle } from '../../desk/articles';
import { ask } from '../../desk/bridge';
import { useLibrary } from '../../desk/library';
import { closeDialog, openDialog } from '../../desk/navigation';
import { chooseFile } from '../../ui/chooseFile';
import { decided } from './decided';

/** What Stet reads. */
export const READABLE = '.txt,.html,.htm,.md,.markdown,text/plain,text/html,text/markdown';

interface Importing {
  /** The file that is being read, or null. */
  readonly reading: string | null;
  readonly proposal: ImportProposal | null;
  readonly failure: Failure | null;
  /** Blocks of struck-out pieces on which she said yes: kept, or turned into their notice. */
  readonly yes: ReadonlySet<BlockId>;
}

const NOTHING: Importing = { reading: null, proposal: null, failure: null, yes: new Set() };

/** The file on its way in. */
export const useImporting = create<Importing>(() => NOTHING);

/** Asks for a file and reads it; nothing happens when she thinks better of it. */
export async function importFile(): Promise<void> {
  const file = await chooseFile(READABLE);
  if (file) await readDropped(file);
}

/** Reads a file and shows what it would become. */
export async function readDropped(file: File): Promise<void> {
  const house = useLibrary.getState().library?.house;
  if (!house) return;
  useImporting.setState({ ...NOTHING, reading: file.name });
  openDialog({ kind: 'import' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { language, zone } = house;
  const answer = await ask('importing.read', { name: file.name, bytes, language, zone });
  useImporting.setState({
    reading: null,
    proposal: answer.ok ? answer.value : null,
    failure: answer.ok ? null : answer.failure,
  });
}

/** Her word on a struck-out piece. */
export function decide(id: BlockId, isYes: boolean): void {
  useImporting.setState(({ yes }) => {
    const decided = new Set(yes);
    if (isYes) decided.add(id);
    else decided.delete(id);
    return { yes: decided };
  });
}

/** Makes the article; the dialog closes when it lies on the desk. */
export async function acceptImport(fields: Fields): Promise<void> {
  const { proposal, yes } = useImporting.getState();
  if (!proposal) return;
  const { blocks, notices } = decided(proposal.pieces, yes);
  const failure = await createArticle({
    from: 'import',
    file: proposal.file,
    fields,
    blocks: [...blocks],
    notices: [...notices],
  });
  if (failure) return useImporting.setState({ failure });
  forgetImport();
}

/** Puts the file aside; nothing was made of it. */
export function forgetImport(): void {
  useImporting.setState(NOTHING);
  closeDialog();
}
