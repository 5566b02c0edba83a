import { useEffect, useState, type RefObject } from 'react';
import { useNavigation } from '../../desk/navigation';

/** Fields that lie folded away under Details. */
const DETAILS = ['slug', 'byline', 'language', 'zone'];

/** Brings the field that a panel asks for into view, with the caret in it. */
export function useRevealedField(page: RefObject<HTMLElement | null>): void {
  const reveal = useNavigation((state) => state.reveal);
  useEffect(() => {
    if (reveal?.place.kind !== 'field') return;
    const { field } = reveal.place;
    // The details unfold first, in the same turn of React.
    const frame = requestAnimationFrame(() => {
      const place = page.current?.querySelector(`[data-field="${field}"]`);
      const control = place?.querySelector<HTMLElement>('textarea, input, select, [contenteditable="true"]');
      control?.scrollIntoView({ block: 'center' });
      control?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [reveal, page]);
}

/** Whether Details is unfolded: by her, or because one of its fields was asked for. */
export function useUnfolded(): readonly [boolean, (isOpen: boolean) => void] {
  const reveal = useNavigation((state) => state.reveal);
  const [isOpen, setOpen] = useState(false);
  const [answered, setAnswered] = useState(reveal?.key ?? 0);
  if (reveal && reveal.key !== answered) {
    setAnswered(reveal.key);
    if (reveal.place.kind === 'field' && DETAILS.includes(reveal.place.field)) setOpen(true);
  }
  return [isOpen, setOpen];
}
