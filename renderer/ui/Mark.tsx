import './mark.css';

interface MarkProps {
  /** Width and height in pixels. */
  readonly size: number;
}

/** The mark of the app: a letter, and the proof-reader's dots beneath it that let it stand. */
export function Mark({ size }: MarkProps) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable="false">
      <text className="mark__letter" x="12" y="15.5" textAnchor="middle">
        s
      </text>
      {[3.75, 9.25, 14.75, 20.25].map((x) => (
        <circle key={x} className="mark__dot" cx={x} cy="20.75" r="1.55" />
      ))}
    </svg>
  );
}
