import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { ImportProposal } from '../../../shared/domain/importing';
import { importingWords } from '../../i18n/importing';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { EmptyPlace } from '../../ui/EmptyPlace';
import { Notice } from '../../ui/Notice';
import { Spinner } from '../../ui/Spinner';
import { decided } from './decided';
import { acceptImport, forgetImport, importFile, useImporting } from './importing';
import './importDialog.css';
import { PieceRow } from './PieceRow';

/** What a file would become: nothing is made of it before she agrees. */
export function ImportDialog() {
  const { reading, proposal, failure } = useImporting();
  return (
    <Dialog
      open
      size="large"
      title={importingWords.name}
      description={proposal ? importingWords.description : undefined}
      onClose={forgetImport}
      footer={proposal && <Accept proposal={proposal} />}
    >
      <FailureNotice failure={failure} />
      {reading && <Spinner label={importingWords.reading(reading)} />}
      {!proposal && !reading && <ChooseFile />}
      {proposal && <Proposal proposal={proposal} />}
    </Dialog>
  );
}

function ChooseFile() {
  return (
    <EmptyPlace
      icon={FileInput}
      sentence={importingWords.chooseSentence}
      action={
        <Button variant="primary" onClick={() => void importFile()}>
          {importingWords.choose}
        </Button>
      }
    />
  );
}

function Proposal({ proposal }: { readonly proposal: ImportProposal }) {
  const { kicker, headline, standfirst } = proposal.fields;
  return (
    <article className="import" lang={proposal.fields.language}>
      {proposal.missingLinks > 0 && (
        <Notice tone="warning">{importingWords.missing(proposal.missingLinks)}</Notice>
      )}
      {proposal.dropped.length > 0 && <Notice tone="info">{importingWords.dropped(proposal.dropped)}</Notice>}
      <header className="import__head">
        {kicker && <p className="import__kicker">{kicker}</p>}
        <h3 className="import__headline">{headline || importingWords.noHeadline}</h3>
        {standfirst && <p className="import__standfirst">{standfirst}</p>}
      </header>
      <ol className="import__pieces" aria-label={importingWords.pieces}>
        {proposal.pieces.map((piece) => (
          <PieceRow key={piece.block.id} piece={piece} />
        ))}
      </ol>
    </article>
  );
}

function Accept({ proposal }: { readonly proposal: ImportProposal }) {
  const yes = useImporting((state) => state.yes);
  const [isBusy, setBusy] = useState(false);
  const { blocks, notices, leftOut } = decided(proposal.pieces, yes);
  const accept = () => {
    setBusy(true);
    void acceptImport(proposal.fields).finally(() => setBusy(false));
  };
  return (
    <>
      <p className="import__summary">{importingWords.summary(blocks.length, leftOut, notices.length)}</p>
      <Button variant="primary" busy={isBusy} onClick={accept}>
        {importingWords.accept}
      </Button>
    </>
  );
}
