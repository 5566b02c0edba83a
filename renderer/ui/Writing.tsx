import { createContext, useContext, type ReactNode } from 'react';
import './writing.css';

const Allowed = createContext(true);

interface WritingAllowedProps {
  readonly isAllowed: boolean;
  readonly children: ReactNode;
}

/** Says for all that is in it whether anything can be written just now. */
export const WritingAllowed = ({ isAllowed, children }: WritingAllowedProps) => (
  <Allowed.Provider value={isAllowed}>{children}</Allowed.Provider>
);

export const useWritingAllowed = (): boolean => useContext(Allowed);

/** Controls that write: none of them can be used while nothing can be written. It takes no place of its own. */
export function Writing({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset className="writing" role="presentation" disabled={!useWritingAllowed()}>
      {children}
    </fieldset>
  );
}
