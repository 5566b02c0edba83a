import { z } from 'zod';

/** Zod must not probe `new Function`: the window's CSP forbids it, and both processes read schemas alike. Imported first. */
z.config({ jitless: true });
