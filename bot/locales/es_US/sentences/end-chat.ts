import { lines } from '../../utterances.ts';

/** Longer answers, as people give them who greet, explain, apologise or lose their patience. */
export const endSentences = lines(`
  hola ya se resolvió gracias
  hola ya no hace falta nada
  hola todo bien ya gracias
  buenas noches ya está todo resuelto
  disculpe la molestia ya se arregló
  perdón por la molestia ya funciona
  perdón se me olvidó decir que ya está
  ahora entiendo gracias
  ya lo entendí muchas gracias
  ya sé qué hacer gracias
  ya sé cómo hacerlo gracias
  ya tengo lo que necesito
  ya tengo lo que vine a buscar
  ya tengo todo gracias
  ya lo pude arreglar
  ya lo pude resolver
  ya lo pude solucionar yo mismo
  ya lo solucioné gracias
  ya lo conseguí
  ya lo hice
  ya lo hice yo
  ya encontré la solución
  ya encontré cómo
  ya me lo explicaron
  ya me lo solucionaron
  ya me resolvieron gracias
  ya me resolvieron el problema
  ya me explicaron todo gracias
  ya me sirvió gracias
  ya me quedó bien
  ya puedo gracias
  ya puede irse
  ya puede cerrarlo
  ya puede cerrar mi caso
  ya puede parar gracias
  ya puedes parar
  ya puedes irte
  ya puedes cerrar el chat
  puedes parar gracias
  puedes dejarlo
  puede dejarlo así
  puede finalizar el chat
  puede terminar el chat
  puedes terminar
  puede cerrar mi caso ya está resuelto
  puede cerrar el ticket
  se arregló
  se arregló gracias
  se arregló por sí solo
  se compuso solo
  se solucionó por sí solo
  se resolvió por su cuenta
  quedó resuelto
  quedó resuelto gracias
  quedó listo
  quedó listo gracias
  quedó arreglado
  quedó bien gracias
  fue mi error ya funciona
  fue un error mío ya está
  no fue nada
  no fue nada gracias
  ahora funciona
  ahora funciona gracias
  ahora ya funciona
  ahora sí ya quedó
  ahora sí gracias
  ahora está bien
  ahora todo bien
  ahora todo está bien gracias
  está funcionando bien
  está funcionando perfecto
  está todo bien
  está todo en orden
  está todo listo
  está todo resuelto
  está hecho
  está perfecto gracias
  funciona perfectamente
  funciona otra vez gracias
  funciona de nuevo gracias
  volvió a funcionar
  volvió a funcionar solo
  volvió a la normalidad
  empezó a funcionar
  empezó a funcionar solo
  parece que ya funciona
  parece que ya está resuelto
  parece que ya quedó gracias
  creo que ya está gracias
  creo que ya no necesito ayuda
  ya no es importante
  ya no es necesario gracias
  ya no es urgente gracias
  ya no está el problema
  ya no existe el problema
  ya no aparece el problema
  ya no me pasa
  ya no me pasa gracias
  ya no me hace falta
  ya no requiero ayuda
  ya no requiero nada
  ya no se necesita
  ya no tengo nada que preguntar
  ya no voy a necesitar ayuda
  ya no quiero ayuda
  ya no quiero hablar
  ya no quiero chatear
  no ya lo resolví
  no ya se resolvió
  no ya funciona
  no ya está
  no ya no necesito nada
  no ya no hace falta
  no ya es todo
  no ya gracias
  no nada gracias
  no nada
  no nada más gracias
  no eso es todo
  no eso era todo
  no así está bien
  no gracias adiós
  no gracias ya está
  no gracias ya quedó
  no gracias hasta luego
  no muchas gracias
  no necesito nada
  no necesito más nada
  no necesito otra cosa gracias
  no necesito nada por ahora
  no requiero nada más
  no requiero más ayuda
  no tengo dudas
  no tengo más dudas
  no tengo preguntas
  no tengo ninguna pregunta gracias
  no tengo otra duda gracias
  no hay nada más
  no hay más nada gracias
  no hace falta nada
  no hace falta más
  no hace falta seguir
  no hace falta continuar
  no es necesario seguir
  no es necesario gracias
  no vale la pena
  no vale la pena adiós
  no se moleste
  no se moleste gracias
  no te preocupes gracias
  no pasa nada gracias
  nada por ahora gracias
  nada más por hoy
  nada más por ahora gracias
  nada más adiós
  nada más hasta luego
  nada adiós
  ninguna de las dos ya se arregló
  ninguno ya se arregló
  ni lo uno ni lo otro gracias
  los dos están resueltos
  ambos están resueltos
  sí ya está resuelto
  sí ya funciona
  sí ya quedó gracias
  sí todo bien
  sí gracias ya funcionó
  sí eso lo resolvió
  ok ya funciona
  ok ya está
  ok ya está gracias
  ok perfecto gracias
  ok muchas gracias
  ok hasta luego
  bueno hasta luego
  bueno ya está gracias
  bien gracias
  muy bien gracias
  perfecto
  perfecto muchas gracias
  excelente
  excelente muchas gracias
  genial gracias
  de acuerdo gracias
  súper gracias
  gracias igualmente
  gracias de nuevo
  gracias otra vez
  gracias de todos modos
  gracias de todas formas
  gracias de verdad
  gracias por atenderme
  gracias por su tiempo
  gracias por su atención
  gracias por preguntar ya está
  gracias pero no
  gracias pero ya no
  gracias pero ya lo resolví
  gracias ya puedo
  gracias ya se solucionó
  gracias ya está todo
  muchas gracias ya está
  muchas gracias adiós
  muchas gracias buen día
  muchas gracias ya no necesito nada
  le agradezco
  le agradezco mucho
  le agradezco mucho hasta luego
  te agradezco
  agradecido
  me retiro
  me retiro gracias
  me desconecto
  me desconecto gracias
  me salgo
  desconectar
  desconecte
  desconéctame
  termine
  termina
  termina esto
  termine la sesión
  terminar sesión
  cierre la sesión
  cierre mi caso
  cierre mi caso ya está resuelto
  cierra mi caso
  cierra esto
  cierra la conversación
  cancele mi caso
  cancele eso
  cancélalo
  cancélelo
  déjelo ya no importa
  déjalo ya no importa
  deje así gracias
  olvide mi pregunta
  olvida mi pregunta
  olvida lo que pregunté
  olvide todo gracias
  ignore mi mensaje
  ignore mi pregunta ya está
  ignora eso
  lo dejo así
  lo dejo ahí
  lo dejo para después
  mejor lo dejo
  mejor ya no
  mejor ya no gracias
  ya mejor no
  ya mejor lo dejo así
  después vuelvo a escribir
  luego escribo gracias
  vuelvo a escribir si pasa otra vez adiós
  si necesito algo escribo
  si vuelve a pasar les escribo gracias
  buenas noches
  buen día
  buena tarde
  que descanse
  feliz día
  feliz tarde
  bendiciones
  hasta siempre
  hasta la vista
  nos vemos pronto
  adiós gracias
  adiós y gracias
  chao gracias
  chau gracias
  ya no necesito más ayuda
  no tengo más dudas gracias
  ya no tengo el problema
  ya no es un problema
  ya volvió a funcionar gracias
  mi problema ya está resuelto
  el problema ya no está
  cierre el chat por favor
  me tengo que ir adiós
  muchas gracias por su ayuda
  muchas gracias eso es todo
  gracias ya no necesito nada
  gracias pero ya se arregló
  gracias pero ya no hace falta
  ya tengo lo que quería
  ya tengo lo que buscaba
  ya tengo mi respuesta gracias
  tengo todo lo que necesito
  ya me dieron la solución
  ya se quitó el problema
  ya regresó todo a la normalidad
  ya no tengo más preguntas
  ya no me interesa gracias
  ya no hay nada más
  ya no es problema gracias
  ya puede cerrar el chat
  me sirvió lo que me dijo
  todo volvió a la normalidad
  el problema se resolvió solo
  el error ya no sale
  el asunto ya está resuelto
  mi asunto ya se resolvió
  no quiero seguir con el chat
  no necesito que me ayuden
  no tengo más que preguntar
  no hay problema ya funciona
  no se preocupe ya está
  no se preocupe ya quedó
  no te preocupes ya está
  no ya está todo bien
  ninguno de los dos ya está
  ni uno ni otro ya quedó
  hola ya no necesito ayuda
`);
