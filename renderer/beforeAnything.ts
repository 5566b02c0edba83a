import { setNonce } from 'get-nonce';
import { z } from 'zod';

// Imported first of all: both must be said before the first schema and the first style tag, and the CSP allows no other way.
z.config({ jitless: true });
setNonce(document.querySelector('meta[name="stet-nonce"]')?.getAttribute('content') ?? '');
