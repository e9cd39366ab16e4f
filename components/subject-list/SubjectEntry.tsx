/** A subject in a list: its name, and what it is. */
export function SubjectEntry({ name, role }: { name: string; role: string }) {
  return (
    <>
      <span class="subject-entry-name" lang="en" dir="ltr">
        {name}
      </span>{' '}
      <span class="subject-entry-role" lang="en" dir="ltr">
        {role}
      </span>
    </>
  )
}
