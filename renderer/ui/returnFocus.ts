import { useState } from 'react';

/**
 * For what lies over the desk: when it closes, the focus goes back to where it was, unless it has found a new place.
 * To be used in what is mounted on opening, since a field with `autoFocus` takes the focus before any effect runs.
 */
export function useReturnFocus(): (event: Event) => void {
  const [opener] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (isNowhere && opener instanceof HTMLElement) opener.focus();
  };
}
