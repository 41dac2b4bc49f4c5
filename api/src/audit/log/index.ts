/** A log that nobody can change unseen: RFC 6962's tree, with C2SP's signed checkpoints. Knows nothing of what its entries say. */
export { type Checkpoint, checkpointOf, checkpointText } from './checkpoint.ts'
export { emptyTree, extended, type Frontier, inclusionProofs, leafHash, rootOf } from './merkle.ts'
export { keyOfSeed, openNote, type Signer, signNote, textOf, type Verifier, verifierOf } from './note.ts'
