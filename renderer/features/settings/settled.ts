import { useEffect, useRef, useState } from 'react';

/** How long after the last key a setting is written, in milliseconds. */
const SETTLED_MS = 400;

/** A field that shows what is typed at once and is written when she pauses, or leaves. */
export function useSettled(
  stored: string,
  write: (value: string) => void,
): readonly [string, (value: string) => void] {
  const [typed, setTyped] = useState(stored);
  const pending = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly send: () => void } | null>(
    null,
  );
  useEffect(
    () => () => {
      if (!pending.current) return;
      clearTimeout(pending.current.timer);
      pending.current.send();
    },
    [],
  );
  const change = (value: string) => {
    setTyped(value);
    if (pending.current) clearTimeout(pending.current.timer);
    const send = () => {
      pending.current = null;
      write(value);
    };
    pending.current = { timer: setTimeout(send, SETTLED_MS), send };
  };
  return [typed, change];
}
