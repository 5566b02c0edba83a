import { Component, type ReactNode } from 'react';
import { flush } from '../desk/session';
import { appWords } from '../i18n/app';
import { Button } from '../ui/Button';
import { CopyAll } from './CopyAll';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** When a part of the window breaks: says so, saves what was typed, and offers the way back; never a blank window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(): void {
    void flush();
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

async function reload(): Promise<void> {
  await flush();
  window.location.reload();
}

function Broken() {
  return (
    <div className="app app--broken" role="alert">
      <h1 className="app__broken-heading">{appWords.broken}</h1>
      <p>{appWords.brokenNextStep}</p>
      <div className="app__broken-actions">
        <Button variant="primary" onClick={() => void reload()}>
          {appWords.reload}
        </Button>
        <CopyAll />
      </div>
    </div>
  );
}
