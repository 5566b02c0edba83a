import clsx from 'clsx';
import { Check, Circle, LoaderCircle } from 'lucide-react';
import { PUBLISH_STEPS, type PublishStep } from '../../../shared/ipc/contract';
import { publishingWords } from '../../i18n/publishing';
import type { Order } from './publication';

const words = publishingWords.progress;

interface ProgressProps {
  readonly step: PublishStep | null;
  readonly isLookUp: boolean;
  readonly order: Order;
}

type State = 'done' | 'current' | 'ahead';
const ICONS = { done: Check, current: LoaderCircle, ahead: Circle } as const;

/** How far it is, step by step. */
export function Progress({ step, isLookUp, order }: ProgressProps) {
  const steps = isLookUp ? (['lookingUp'] as const) : PUBLISH_STEPS;
  const here =
    step === null
      ? 0
      : Math.max(
          0,
          steps.findIndex((one) => one === step),
        );
  const stateOf = (index: number): State => (index < here ? 'done' : index === here ? 'current' : 'ahead');
  const current = steps[here];
  return (
    <div className="progress">
      <p className="progress__heading">{words.heading(order.target.label)}</p>
      <p className="visually-hidden" role="status">
        {current && publishingWords.step[current]}
      </p>
      <ol className="progress__steps">
        {steps.map((one, index) => {
          const Icon = ICONS[stateOf(index)];
          return (
            <li key={one} className={clsx('progress__step', `progress__step--${stateOf(index)}`)}>
              <Icon aria-hidden size={14} className="progress__icon" />
              {publishingWords.step[one]}
              {stateOf(index) === 'done' && <span className="visually-hidden">, {words.done}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
