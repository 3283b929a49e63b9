import { lines } from '../utterances.ts';

export const endChat = lines(`
  adiós
  adios
  chao
  chau
  bye
  hasta luego
  nos vemos
  hasta pronto
  que tenga buen día
  que tengas buen día
  gracias adiós
  gracias bye
  gracias hasta luego
  ok gracias
  ok gracias adiós
  muchas gracias
  muchas gracias hasta luego
  gracias por todo
  gracias por su ayuda
  gracias por tu ayuda
  gracias por la ayuda
  gracias eso era todo
  gracias ya está
  gracias ya funciona
  listo
  listo gracias
  ya está
  ya está gracias
  ya estuvo
  ya estuvo gracias
  ya quedó
  ya quedó gracias
  ya terminé
  terminé
  terminamos
  hemos terminado
  eso es todo
  eso es todo gracias
  es todo
  es todo gracias
  eso era todo
  eso sería todo
  sería todo gracias
  nada más
  nada más gracias
  nada gracias
  no gracias
  no nada más
  no ya no
  no es necesario
  no hace falta
  no hace falta gracias
  ya no hace falta
  ya no es necesario
  ya no
  ya no gracias
  ya no importa
  no importa
  no importa gracias
  ya no necesito nada
  ya no necesito ayuda
  ya no lo necesito
  no necesito nada más
  no necesito nada gracias
  no necesito ayuda
  no necesito más ayuda
  no tengo más preguntas
  ya no tengo problema
  ya no hay problema
  ya no pasa
  ninguno gracias
  ninguno ya está resuelto
  todo bien
  todo bien gracias
  todo bien ya
  todo está bien
  ya todo está bien
  todo en orden
  todo perfecto gracias
  estoy bien gracias
  así está bien gracias
  ya funciona
  ya funciona gracias
  ya me funciona
  ya sirve
  ya sirve gracias
  funciona
  funciona bien gracias
  ya está funcionando
  está funcionando gracias
  ahora sí funciona
  resuelto
  resuelto gracias
  está resuelto
  ya está resuelto
  ya está resuelto gracias
  ya se resolvió
  ya se resolvió gracias
  ya lo resolví
  ya lo resolví yo
  lo resolví yo mismo
  ya me lo resolvieron
  problema resuelto
  solucionado
  ya está solucionado
  ya se solucionó
  ya lo solucioné
  problema solucionado gracias
  ya se arregló
  se arregló solo
  ya está arreglado
  ya lo arreglé
  arreglado gracias
  ya encontré la respuesta
  ya lo encontré
  ya pude
  ya pude gracias
  ya lo logré
  olvídalo
  olvidalo
  olvídelo
  olvídelo gracias
  olvídalo adiós
  olvida eso
  déjalo
  déjelo
  déjalo así
  déjelo así gracias
  cancela
  terminar
  terminar chat
  terminar el chat
  termina el chat
  termine el chat
  quiero terminar el chat
  finalizar
  finalizar chat
  cerrar
  cerrar chat
  cerrar el chat
  cierra el chat
  cierre el chat
  puede cerrar el chat
  puedes cerrar el chat
  quiero cerrar el chat
  salir
  perfecto gracias
  perfecto eso es todo
  excelente gracias
  gracias
  mil gracias
  muchas gracias por todo
  muy amable gracias
  muy amable hasta luego
  gracias ya no
  gracias ya lo resolví
  gracias todo bien
  gracias me sirvió
  gracias por nada adiós
  ok
  ok adiós
  ok listo
  ok listo gracias
  ok ya quedó
  ok eso es todo
  bueno gracias
  bueno adiós
  bueno eso es todo
  vale gracias
  buenas noches gracias
  buen día gracias
  que esté bien
  que le vaya bien
  que te vaya bien
  cuídese
  cuídate
  saludos
  hasta mañana
  hasta la próxima
  nos vemos luego
  me voy
  ya me voy
  ya me voy gracias
  me despido
  me tengo que ir
  tengo que irme
  tengo que irme gracias
  ya tengo la respuesta
  ya tengo todo
  ya me respondieron
  ya me contestaron
  ya me ayudaron
  ya me ayudaron gracias
  ya me atendieron
  ya me lo arreglaron
  ya me quedó claro
  ya entendí gracias
  ya supe cómo
  ya pude hacerlo
  ya pude resolverlo
  ya pude entrar
  ya puedo entrar gracias
  ya quedó todo
  ya quedó resuelto
  ya quedó arreglado
  ya quedó listo
  ya quedó solucionado gracias
  ya se quitó
  ya se solucionó gracias
  ya se solucionó solo
  ya se compuso
  ya se compuso solo
  ya está bien
  ya está todo bien
  ya está listo
  ya está perfecto
  ya todo funciona
  ya todo bien gracias
  ya todo en orden
  ya volvió
  ya jala
  ya jaló gracias
  ya anda
  ya anda bien
  ya me anda gracias
  ya carga
  ya llegó gracias
  ya no tengo dudas
  ya no tengo preguntas
  ya no me interesa
  ya no quiero nada
  ya no quiero seguir
  ya no quiero continuar
  ya no falla
  ya no pasa nada
  ya no pasa gracias
  ya no ocupo nada
  ya no ocupo ayuda
  ya no es problema
  ya nada
  ya nada gracias
  ya olvídelo
  ya olvídalo
  ya déjelo
  ya déjalo así
  ya puede cerrar
  ya puedes cerrarlo
  ya puede terminar
  ya terminamos gracias
  funcionó
  funcionó gracias
  sí funcionó gracias
  me funcionó gracias
  me sirvió gracias
  sirvió gracias
  todo funciona
  todo funciona bien
  todo funciona ahora
  todo resuelto
  todo resuelto gracias
  todo solucionado
  todo listo
  todo listo gracias
  todo claro gracias
  todo quedó bien
  está bien gracias
  está bien ya
  está arreglado gracias
  está solucionado gracias
  está listo gracias
  se resolvió
  se resolvió solo
  se solucionó
  se solucionó gracias
  se quitó el problema
  el problema se fue
  asunto resuelto
  asunto terminado
  no más gracias
  no es nada gracias
  no era nada
  no quiero nada
  no quiero nada más
  no quiero nada gracias
  no quiero continuar
  no necesito más
  no necesito más gracias
  no tengo nada más
  no tengo más problemas
  no hay más preguntas
  no hay más problemas
  no hay problema
  no te molestes
  no ya está resuelto
  no ya quedó
  no ya se arregló
  no ya todo bien
  no todo bien gracias
  no estoy bien gracias
  nada olvídelo
  nada ya está
  nada ya quedó
  nada todo bien
  ninguna gracias
  ninguna ya está resuelto
  ya ninguno gracias
  perdón ya está resuelto
  perdón ya funciona
  perdón olvídelo
  hola ya se arregló
  hola ya está resuelto
  hola ya funciona gracias
  cambié de opinión
  cambié de idea olvídelo
  pare
  para
  para ya
  puede parar
  puede detenerse
  detener
  detener el chat
  cancelar
  cancelar el chat
  cancele el chat
  cancela esto
  cierre
  cierra
  ciérralo
  ciérrelo
  cierre la conversación
  cerremos el chat
  terminar la conversación
  termine la conversación
  terminemos
  terminemos aquí
  hasta aquí
  hasta aquí gracias
  hasta aquí lo dejamos
  lo dejamos así
  lo dejamos hasta aquí
  dejémoslo así
  dejémoslo ahí
  así déjelo
  así está bien
  así lo dejo
  finalice el chat
  finaliza
  fin
  fin del chat
  quiero salir
  quiero salir del chat
  salir del chat
  podría cerrar el chat
  podemos cerrar
  podemos terminar
`);
