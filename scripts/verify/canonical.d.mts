/** The canonical JSON of a value (RFC 8785), written apart from the app's; throws on what has none. */
export declare function canonical(value: unknown): string;
