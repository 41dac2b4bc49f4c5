import type { ButtonHTMLAttributes } from 'react'
import { classNames } from '@/lib/class-names.ts'

type Look = 'primary' | 'quiet'

const looks: Readonly<Record<Look, string>> = {
  primary: 'bg-ink text-canvas hover:opacity-90',
  quiet: 'border border-line bg-surface text-ink hover:border-line-strong',
}

/** What a button and a link that acts like one look like. */
export function buttonClass(look: Look): string {
  return classNames(
    'inline-flex h-9 cursor-pointer items-center justify-center gap-2 rounded-lg px-3.5 font-medium whitespace-nowrap',
    'motion-safe:transition-[opacity,border-color] disabled:cursor-default disabled:opacity-60',
    looks[look],
  )
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }

export function Button({ look = 'quiet', type = 'button', className, ...rest }: Props) {
  return <button type={type} className={classNames(buttonClass(look), className)} {...rest} />
}
