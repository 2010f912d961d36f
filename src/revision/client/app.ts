import { t } from '../../lib/language/t.ts';
import type { Desk } from './desk.ts';
import { element, showAnew } from './make-element.ts';
import { CramPlan } from './session/cram-plan.ts';
import type { SessionPlan } from './session/plan.ts';
import { ReviewPlan } from './session/review-plan.ts';
import { askToPersist, showFiles } from './views/file-view.ts';
import { showHome } from './views/home-view.ts';
import { SessionView } from './views/session-view.ts';

/** Questions and minutes of a mock exam. */
export const mockSize = 50;

/** Shows revision of some decks in a place, and goes from view to view. */
export function showRevision(container: HTMLElement, desk: Desk): void {
	const { log } = desk;
	const again = () => showAnew(container, showFirst);
	const begin = (plan: SessionPlan) => {
		if (!log.trouble) void askToPersist();
		const view = new SessionView(desk, plan, showFirst);
		desk.onChange = () => view.catchUp();
		container.replaceChildren(view.root);
		view.root.querySelector<HTMLElement>('.card-ask, .session-end')?.focus();
	};
	const progress = async () => {
		const { showProgress } = await import('./views/progress-view.ts');
		desk.onChange = undefined;
		container.replaceChildren(showProgress(desk, showFirst));
		container.querySelector<HTMLElement>('h2')?.focus();
	};
	const mock = async () => {
		const { MockPlan } = await import('./session/mock-plan.ts');
		begin(new MockPlan(desk, mockSize));
	};
	const fail = () =>
		container.prepend(element('p', { class: 'trouble', role: 'alert' }, t('offline.notLoading')));
	function showFirst(): void {
		desk.onChange = () => void again();
		const questions = desk.cards.filter(({ data }) => data.kind === 'question').length;
		container.replaceChildren(
			log.trouble ? element('p', { class: 'trouble', role: 'alert' }, log.trouble) : '',
			showHome(desk, {
				review: () => begin(new ReviewPlan(desk, Date.now())),
				cram: () => begin(new CramPlan(desk, Date.now())),
				mock: questions >= mockSize ? () => void mock().catch(fail) : undefined,
				progress: () => void progress().catch(fail),
				again,
			}),
			showFiles(desk, again)
		);
	}
	showFirst();
}
