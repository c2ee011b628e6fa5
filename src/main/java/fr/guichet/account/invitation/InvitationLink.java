package fr.guichet.account.invitation;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The whole address of an invitation, as it is handed over. */
public final class InvitationLink {

    private InvitationLink() {}

    public static String of(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/invitation/{token}")
                .build(token)
                .toString();
    }
}
