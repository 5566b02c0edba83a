import { clsx } from 'clsx';
import type { ImportedPiece } from '../../../shared/domain/importing';
import { blockText } from '../../../shared/html/renderText';
import { ReadingView } from '../../editor/ReadingView';
import { importingWords } from '../../i18n/importing';
import { Badge } from '../../ui/Badge';
import { Checkbox } from '../../ui/Checkbox';
import { decide, useImporting } from './importing';

/** One piece of the file: taken as it stands, or struck out with the reason and her say. */
export function PieceRow({ piece }: { readonly piece: ImportedPiece }) {
  const { block, verdict } = piece;
  const isYes = useImporting((state) => state.yes.has(block.id));
  if (verdict.kind === 'article') {
    return (
      <li className="piece">
        <ReadingView body={[block]} />
      </li>
    );
  }
  const isStruck = verdict.kind === 'notice' || !isYes;
  return (
    <li className={clsx('piece piece--questioned', isYes && 'piece--yes')}>
      <div className={isStruck ? 'piece__struck' : undefined}>
        {isStruck && <span className="visually-hidden">{importingWords.leftOut} </span>}
        <ReadingView body={[block]} />
      </div>
      <div className="piece__say">
        <Badge tone={isYes ? 'sourced' : 'comment'}>
          {verdict.kind === 'notice'
            ? importingWords.typedNotice(verdict.notice)
            : importingWords.reasons[verdict.reason]}
        </Badge>
        <Say piece={piece} isYes={isYes} />
      </div>
    </li>
  );
}

function Say({ piece, isYes }: { readonly piece: ImportedPiece; readonly isYes: boolean }) {
  const { block, verdict } = piece;
  const change = (checked: boolean) => decide(block.id, checked);
  if (verdict.kind === 'notice') {
    return <Checkbox label={<Turn piece={piece} />} checked={isYes} onChange={change} />;
  }
  const beginning = blockText(block.content).slice(0, 40);
  return (
    <Checkbox
      label={
        <>
          <span aria-hidden>{importingWords.keep}</span>
          <span className="visually-hidden">{importingWords.keepPiece(beginning)}</span>
        </>
      }
      checked={isYes}
      onChange={change}
    />
  );
}

function Turn({ piece: { verdict } }: { readonly piece: ImportedPiece }) {
  if (verdict.kind !== 'notice') return null;
  return (
    <>
      <span aria-hidden>{importingWords.turn}</span>
      <span className="visually-hidden">{importingWords.turnPiece(verdict.notice)}</span>
    </>
  );
}
