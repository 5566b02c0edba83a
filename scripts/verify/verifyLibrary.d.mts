import type { Verification } from '../../shared/domain/verification';

/** Verifies the library in a folder; reads all of it, changes nothing, and shares no code with the app. */
export declare function verifyLibrary(root: string): Promise<Verification>;
