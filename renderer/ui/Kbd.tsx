import './kbd.css';

/** A chord of keys as it is printed in menus. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="kbd">{keys}</kbd>;
}
