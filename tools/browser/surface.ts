import type { Protocol } from './protocol.ts';
import { Gone, until } from './until.ts';

/** What assistive technology sees: a role, a name, and the node behind it. */
type AxNode = {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly backendDOMNodeId?: number;
};

type Called<T> = {
  readonly result: { readonly value: T; readonly description?: string };
  readonly exceptionDetails?: object;
};

/** How Chromium says that a node is not in the document any more. */
const NO_NODE = /No node|Could not find node|does not belong to the document/;

export type Control = { readonly role: string; readonly name: string; readonly node: number };

/** Backend node ids: the element that carries the part, and where its content begins. */
export type Place = { readonly host: number; readonly inside: number };

/**
 * A part of a screen that ordinary locators cannot enter, such as a closed shadow root or the
 * toolbar popup: read and used the way a screen reader does, with trusted clicks.
 */
export class Surface {
  readonly #protocol: Protocol;
  readonly #place: Place;

  constructor(protocol: Protocol, place: Place) {
    this.#protocol = protocol;
    this.#place = place;
  }

  /** The text a person sees. */
  text(): Promise<string> {
    return this.call(
      `function () {
        const inside = this.nodeType === Node.ELEMENT_NODE ? [this] : [...this.children];
        const shown = inside.filter(({ localName }) => localName !== 'style');
        return shown.map((element) => element.innerText ?? '').join('\\n');
      }`,
    );
  }

  async controls(): Promise<Control[]> {
    const { nodes } = await this.#asked<{ nodes: AxNode[] }>('Accessibility.queryAXTree', {
      backendNodeId: this.#place.host,
    });
    return nodes.flatMap(({ ignored, role, name, backendDOMNodeId: node }) =>
      ignored || !role || node === undefined
        ? []
        : [{ role: role.value, name: name?.value ?? '', node }],
    );
  }

  find(role: string, name: RegExp): Promise<Control> {
    return until(`a ${role} named ${name}`, () => this.has(role, name));
  }

  async has(role: string, name: RegExp): Promise<Control | null> {
    const controls = await this.controls();
    return controls.find((control) => control.role === role && name.test(control.name)) ?? null;
  }

  async click(role: string, name: RegExp): Promise<void> {
    const { x, y } = await this.#standingStill(role, name);
    const at = { x, y, button: 'left', clickCount: 1 };
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.#protocol.send('Input.dispatchMouseEvent', { type, ...at });
    }
  }

  /** The middle of a control in the window, once it stays where it is. */
  #standingStill(role: string, name: RegExp): Promise<{ x: number; y: number }> {
    let before = '';
    return until(`a ${role} named ${name} that stands still`, async () => {
      const { node } = await this.find(role, name);
      const quad = await this.#quadOf(node).catch(() => null); // It was drawn anew meanwhile.
      const isStill = quad !== null && before === `${node} ${quad}`;
      before = `${node} ${quad}`;
      const [left = 0, top = 0, , , right = 0, bottom = 0] = quad ?? [];
      return isStill && { x: (left + right) / 2, y: (top + bottom) / 2 };
    });
  }

  async #quadOf(node: number): Promise<number[] | null> {
    await this.#protocol.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
    const { quads } = (await this.#protocol.send('DOM.getContentQuads', {
      backendNodeId: node,
    })) as { quads: number[][] };
    return quads[0] ?? null;
  }

  async focus(role: string, name: RegExp): Promise<void> {
    const { node } = await this.find(role, name);
    await this.#protocol.send('DOM.focus', { backendNodeId: node });
  }

  async press(key: string, code: string, windowsVirtualKeyCode: number): Promise<void> {
    for (const type of ['rawKeyDown', 'keyUp']) {
      await this.#protocol.send('Input.dispatchKeyEvent', {
        type,
        key,
        code,
        windowsVirtualKeyCode,
      });
    }
  }

  /** Call a function, given as source, with the inside of this part as `this`. */
  async call<T>(source: string): Promise<T> {
    const { object } = await this.#asked<{ object: { objectId: string } }>('DOM.resolveNode', {
      backendNodeId: this.#place.inside,
    });
    const { result, exceptionDetails } = await this.#asked<Called<T>>('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: source,
      returnByValue: true,
      awaitPromise: true,
    });
    // It looked for what stands there no more, or not yet.
    if (exceptionDetails) throw new Gone(result.description);
    return result.value;
  }

  /** Ask about our nodes; throws `Gone` when they, or the screen they stood in, are no more. */
  async #asked<T>(method: string, params: object): Promise<T> {
    const reply = await this.#protocol.send(method, params).catch((cause: unknown) => {
      throw NO_NODE.test(String(cause)) ? new Gone(String(cause)) : cause;
    });
    if (reply === undefined) throw new Gone('its screen was closed');
    return reply as T; // As the DevTools protocol says.
  }
}
