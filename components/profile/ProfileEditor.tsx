import { Loaded } from '@/components/shared/Loaded.tsx';
import type { ProfileSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { PROFILE } from '@/components/words/profile-words.ts';
import type { ProfileView } from '@/lib/app/ui-views.ts';
import { EditNotice } from './EditNotice.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { LevelLine } from './LevelLine.tsx';
import { Proposals } from './Proposals.tsx';
import './profile.css';
import { StyleGroup } from './StyleGroup.tsx';
import { type Edits, useEdits } from './use-edits.ts';

/** Everything the user says about themselves, each in one line. */
export function ProfileEditor({ source }: { source: ProfileSource }) {
  const profile = useWatch(source.watchProfile);
  const edits = useEdits(source);
  return (
    <div className="profile">
      <Loaded state={profile}>{(value) => <Groups profile={value} edits={edits} />}</Loaded>
      <div className="edit-notice">
        <EditNotice edits={edits} />
      </div>
    </div>
  );
}

function Groups({ profile, edits }: { profile: ProfileView; edits: Edits }) {
  const { beliefs, level, unreadable } = profile;
  const acting = beliefs.filter(({ status }) => status === 'acting');
  return (
    <>
      {acting.length === 0 ? <p className="empty">{PROFILE.empty}</p> : <LevelLine level={level} />}
      {unreadable > 0 && <p className="failed">{PROFILE.unreadable(unreadable)}</p>}
      <Proposals profile={profile} edits={edits} />
      <FacetGroup facet="role" beliefs={acting} edits={edits} startsOpen={acting.length === 0} />
      <FacetGroup facet="expertise" beliefs={acting} edits={edits} />
      <StyleGroup beliefs={acting} edits={edits} />
      <FacetGroup facet="goal" beliefs={acting} edits={edits} />
      <FacetGroup facet="context" beliefs={acting} edits={edits} />
      <FacetGroup facet="preference" beliefs={acting} edits={edits} />
    </>
  );
}
