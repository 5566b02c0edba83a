export interface WordPressUser {
  readonly user: string;
  /** For the log-in page. */
  readonly password: string;
  /** For the REST interface. */
  readonly applicationPassword: string;
}

export interface WordPress {
  readonly url: string;
  readonly users: {
    readonly admin: WordPressUser;
    readonly editor: WordPressUser;
    readonly author: WordPressUser;
  };
  /** The server's log, while it runs. */
  readonly logFile: string;
  /** Takes the site back to the empty blog it started as. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

export function startWordPress(wishes?: { readonly port?: number }): Promise<WordPress>;
