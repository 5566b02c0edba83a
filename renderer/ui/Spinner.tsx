import { LoaderCircle } from 'lucide-react';
import './spinner.css';

/** Work under way, with its name. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <span className="spinner" role="status">
      <LoaderCircle className="spinner__wheel" aria-hidden size={16} />
      {label}
    </span>
  );
}
