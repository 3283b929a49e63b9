import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Page } from '../page.ts';
import { Icon } from './icon.tsx';

interface Props {
  page: Page;
  title: string;
  children: ComponentChildren;
  wide?: boolean;
}

/** A dialog over the page. Escape closes it, and whatever had the focus has it again. */
export function Dialog({ page, title, children, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'wide' : ''}
      aria-labelledby="dialog-title"
      onClose={() => page.open(undefined)}
      closedby="any"
    >
      <div class="inside">
        <div class="title">
          <h2 id="dialog-title">{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
