import { useEffect, useRef, useState } from 'react';

/**
 * Says to readers of names which line of a cmdk list is meant: cmdk 1.1.1 looks before it has narrowed the list to what is
 * typed, and goes on naming a line that is gone. Spread over its root.
 * `atFirst` is the value of the line that is meant when it opens.
 */
export function useMeantLine(atFirst = '') {
  const ref = useRef<HTMLDivElement>(null);
  const [value, onValueChange] = useState(atFirst);
  useEffect(() => {
    const meant = ref.current?.querySelector('[role=option][aria-selected=true]');
    if (!meant) return;
    for (const naming of ref.current?.querySelectorAll('[aria-activedescendant]') ?? [])
      naming.setAttribute('aria-activedescendant', meant.id);
  }, [value]);
  return { ref, value, onValueChange };
}
