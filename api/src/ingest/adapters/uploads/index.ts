export { registerUploads, type UploadDeps } from './route.ts'
