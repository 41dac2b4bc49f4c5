/** Instructions to others, such as vendors, to delete somebody: signed, and sent until there is an answer. */
export { type InstructionForm, instructionDocument } from './document.ts'
export { type Answer, type Instructed, type Instruction, type Instructions, noInstructions } from './instruction.ts'
export { instructionKey, instructionsOf } from './registry.ts'
