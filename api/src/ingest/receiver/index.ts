export { artifactNameOf } from './names.ts'
